package linetwin.connectors.peers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Condition on programs of other vendors. If one is missing, the tests are skipped and the build reports it; if the
 * environment variable {@code LINETWIN_PEERS} is {@code required}, they fail instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("peers")
@ExtendWith(PeersPresent.class)
public @interface NeedsPeers {
    /** Names of the programs on the command line. */
    String[] value();
}
