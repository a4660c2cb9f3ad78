package linetwin.core.config.line;

import java.util.List;
import java.util.Optional;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.layout.BodySpec;
import linetwin.core.layout.LocalText;
import linetwin.core.layout.VariantChange;
import linetwin.core.layout.VariantSpec;
import linetwin.core.unit.Length;

/** Reads the variants of the robot that the line makes, and their proportions. */
final class VariantReader {
    private static final int MOST_JOINTS = 200;

    /** Stand height of a body for which the file gives none. */
    private static final Length USUAL_HEIGHT = Length.metres(1.6);

    private static final double HEIGHT_OF_PROPORTIONS = 1.72;
    private static final double MASS_OF_PROPORTIONS_KG = 70;

    private final IdReferences references;

    VariantReader(IdReferences references) {
        this.references = references;
    }

    /** Variant of a line whose file lists none. */
    static VariantSpec defaultVariant() {
        return new VariantSpec(
                new ProductId("ROBOT"), new LocalText("Robot", "机器人"), 0, body(Optional.empty()), List.of());
    }

    Optional<VariantSpec> variant(FileEntry entry) {
        return FileSection.of(SectionSchemas.VARIANT, entry)
                .map(section -> new VariantSpec(
                        new ProductId(references
                                .define(IdReferences.IdKind.VARIANT, section)
                                .orElse(CommonFields.NO_ID)),
                        CommonFields.name(section),
                        section.optional("bodyJoints")
                                .flatMap(joints -> QuantityParser.count(joints, 0, MOST_JOINTS))
                                .orElse(0),
                        body(section),
                        changes(section)));
    }

    private static BodySpec body(FileSection variant) {
        return variant.optional("body")
                .flatMap(entry -> FileSection.of(SectionSchemas.BODY, entry))
                .map(section -> body(Optional.of(section)))
                .orElseGet(() -> body(Optional.empty()));
    }

    /**
     * Body of a variant. Lengths that the file omits follow from the stand height, in the proportions of a body of 1.72
     * m and 70 kg.
     */
    private static BodySpec body(Optional<FileSection> section) {
        var height = section.flatMap(it -> it.optional("standHeight"))
                .flatMap(QuantityParser::positiveLength)
                .orElse(USUAL_HEIGHT);
        double scale = height.inMetres() / HEIGHT_OF_PROPORTIONS;
        var lengths = new Lengths(section, scale);
        return new BodySpec(
                height,
                lengths.of("soleToAnkle", 0.07),
                lengths.of("shank", 0.41),
                lengths.of("thigh", 0.41),
                lengths.of("hipHalfWidth", 0.14),
                lengths.of("pelvisToWaist", 0.10),
                lengths.of("waistToShoulder", 0.38),
                lengths.of("shoulderHalfWidth", 0.20),
                lengths.of("upperArm", 0.28),
                lengths.of("forearm", 0.25),
                lengths.of("hand", 0.19),
                lengths.of("shoulderToNeck", 0.09),
                lengths.of("headHeight", 0.25),
                lengths.of("headWidth", 0.17),
                lengths.of("footLength", 0.25),
                lengths.of("footWidth", 0.10),
                lengths.of("jointDiameterSmall", 0.06),
                lengths.of("jointDiameterMedium", 0.085),
                lengths.of("jointDiameterLarge", 0.11),
                lengths.of("jointDiameterExtraLarge", 0.13),
                section.flatMap(it -> it.optional("mass"))
                        .flatMap(QuantityParser::massKg)
                        .orElse(MASS_OF_PROPORTIONS_KG * scale * scale * scale));
    }

    private record Lengths(Optional<FileSection> section, double scale) {
        Length of(String key, double metresInProportion) {
            return section.flatMap(it -> it.optional(key))
                    .flatMap(QuantityParser::positiveLength)
                    .orElseGet(() -> Length.metres(metresInProportion * scale));
        }
    }

    private List<VariantChange> changes(FileSection variant) {
        return variant.optional("changes", this::change);
    }

    private Optional<VariantChange> change(FileEntry entry) {
        return FileSection.of(SectionSchemas.CHANGE, entry)
                .map(section -> new VariantChange(
                        new StationId(section.required("station")
                                .flatMap(station -> references.use(IdReferences.IdKind.STATION, station))
                                .orElse(CommonFields.NO_ID)),
                        section.optional("standardTime").flatMap(QuantityParser::positiveTime),
                        section.optional("consumes").map(it -> CommonFields.consumptions(it, references))));
    }
}
