package linetwin.ui.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a share: "0.5%" or "0.005". */
final class ShareConverter implements ITypeConverter<Double> {
    private static final double PERCENT = 100;

    @Override
    public Double convert(String text) {
        var number = text.strip();
        try {
            return number.endsWith("%")
                    ? Double.parseDouble(number.substring(0, number.length() - 1)) / PERCENT
                    : Double.parseDouble(number);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'%s' is no share. Write 0.5%% or 0.005".formatted(text));
        }
    }
}
