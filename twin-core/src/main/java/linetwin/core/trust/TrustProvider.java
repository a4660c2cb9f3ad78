package linetwin.core.trust;

/** Opens trust lists. Found at run time through {@link java.util.ServiceLoader}. */
public interface TrustProvider {
    /** The list kept under the user's own folder. The same folder gives the same list within one program. */
    TrustList at(String home);
}
