package linetwin.ui.cli;

import java.util.ServiceLoader;
import linetwin.core.trust.TrustList;
import linetwin.core.trust.TrustProvider;
import linetwin.ui.folder.UserFolder;

/** Finds the list of certificates of whoever runs the program. */
final class TrustLists {
    private TrustLists() {}

    /**
     * The user's own list.
     *
     * @throws UnsupportedOperationException where no connector keeps one
     */
    static TrustList ofUser() {
        return ServiceLoader.load(TrustProvider.class)
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException("No connector here keeps a list of certificates"))
                .at(UserFolder.path().toString());
    }
}
