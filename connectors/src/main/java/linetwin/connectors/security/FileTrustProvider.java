package linetwin.connectors.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import linetwin.core.trust.TrustProvider;

/** Provider of trust lists in files, one instance per folder. */
public final class FileTrustProvider implements TrustProvider {
    private static final Map<Path, FileTrustList> LISTS = new ConcurrentHashMap<>();

    @Override
    public FileTrustList at(String home) {
        try {
            return LISTS.computeIfAbsent(PkiFolder.folder(home), folder -> new FileTrustList(home, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
