package linetwin.core.trust;

/** Opens trust lists. Found at run time through {@link java.util.ServiceLoader}. */
public interface TrustProvider {
    /** Trust list in this folder of the user. The same folder gives the same list within one program. */
    TrustList at(String home);
}
