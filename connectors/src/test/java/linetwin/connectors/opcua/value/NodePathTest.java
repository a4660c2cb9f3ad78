package linetwin.connectors.opcua.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import linetwin.connectors.opcua.value.NodePath.Segment;
import org.junit.jupiter.api.Test;

/** Browse paths as written in connection files. */
class NodePathTest {
    private static Segment own(String name) {
        return new Segment(Optional.empty(), name);
    }

    @Test
    void aNamespaceLedByBracesBelongsToItsSegmentAlone() {
        var path = NodePath.parse("Machines/{http://opcfoundation.org/UA/DI/}Identification/Serial");

        assertEquals(
                List.of(
                        own("Machines"),
                        new Segment(Optional.of("http://opcfoundation.org/UA/DI/"), "Identification"),
                        own("Serial")),
                path.segments());
        assertTrue(path.isPlain());
    }

    @Test
    void bracesWithoutAColonAreACapture() {
        assertFalse(NodePath.parse("Plant/{station}/State").isPlain());
    }

    @Test
    void bracketsNameAnElementAndWhatFollowsAMemberOfIt() {
        assertEquals(
                List.of(new ValueSelector.Element(3), new ValueSelector.Member("torque")),
                NodePath.parse("Plant/Axes/[3]/torque").picks());
    }

    @Test
    void aSlashInANameIsWrittenWithAnAmpersand() {
        assertEquals(
                List.of(own("m/s"), own("[x]")), NodePath.parse("m&/s/&[x]").segments());
    }

    @Test
    void anElementThatIsNoNumberIsNoPath() {
        assertThrows(IllegalArgumentException.class, () -> NodePath.parse("Plant/[first]"));
        assertThrows(IllegalArgumentException.class, () -> NodePath.parse("/"));
    }
}
