package linetwin.connectors.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TopicFilterTest {
    @Test
    void filterThatAnotherCoversIsNotAskedFor() {
        assertEquals(List.of("a/#"), fewest("a/b", "a/#", "a/+/c", "a/#"));
        assertEquals(List.of("a/+", "a/b/c"), fewest("a/b", "a/+", "a/b/c"));
        assertEquals(List.of("#"), fewest("a/b", "#", "+/x"));
    }

    @Test
    void filterThatCoversNotAllOfAnotherLeavesItAlone() {
        assertEquals(List.of("+/b", "a/+"), fewest("a/+", "+/b"));
        assertEquals(List.of("#", "$SYS/x"), fewest("#", "$SYS/x"));
        assertEquals(List.of("a/#", "a1"), fewest("a/#", "a1"));
    }

    @Test
    void whatRemainsHasTheBestQualityThatWasAskedForAnyOfIt() {
        assertEquals(
                List.of(new TopicFilter("a/#", 2)),
                TopicFilter.fewest(List.of(new TopicFilter("a/#", 0), new TopicFilter("a/b", 2))));
    }

    private static List<String> fewest(String... filters) {
        return TopicFilter.fewest(
                        Stream.of(filters).map(each -> new TopicFilter(each, 0)).toList())
                .stream()
                .map(TopicFilter::filter)
                .sorted()
                .toList();
    }
}
