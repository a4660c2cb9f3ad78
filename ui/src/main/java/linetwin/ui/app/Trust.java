package linetwin.ui.app;

import java.util.Optional;
import java.util.ServiceLoader;
import linetwin.core.trust.TrustList;
import linetwin.core.trust.TrustProvider;
import linetwin.ui.folder.UserFolder;

/** The list of certificates under the user's own folder. */
final class Trust {
    private Trust() {}

    /** Empty where no connector keeps one. Reads files: not for the JavaFX thread. */
    static Optional<TrustList> list() {
        return ServiceLoader.load(TrustProvider.class)
                .findFirst()
                .map(provider -> provider.at(UserFolder.path().toString()));
    }
}
