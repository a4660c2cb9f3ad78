package linetwin.core.config;

import java.math.BigDecimal;

/** Values as people write them in a line file. */
final class Words {
    private Words() {}

    /** A number without needless zeros: 20 and not 20.0. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
