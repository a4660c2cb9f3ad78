package linetwin.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import linetwin.core.health.SourceStatus;
import linetwin.core.layout.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Chinese words of the shop floor: one word for each state and figure, in all texts. */
final class ChineseWordsTest {
    private static final InterfaceText CHINESE = new InterfaceText(Language.CHINESE);
    private static final Path BENCHMARK = Path.of("../line-configs/benchmark-humanoid.yaml");
    /** Name in both languages, quoted or not. */
    private static final Pattern NAME = Pattern.compile("\\{ en: (.+?), zh: (.+?) }");

    @ParameterizedTest
    @CsvSource({
        "condition.starved, 待料",
        "condition.blocked, 堵料",
        "condition.planned_stop, 计划停机",
        "condition.short_stop, 短停",
        "condition.out_of_contact, 通信中断",
        "mode.lost, 通信中断",
        "kpi.rate, 小时产量(UPH)",
        "kpi.yield, 直通率",
        "kpi.lead, 生产周期",
        "where.shipped, 已发货",
        "page.watch, 监控视图",
        "fault.flood.name, 数据风暴"
    })
    void stateOrFigureHasTheWordOfTheShopFloor(String key, String word) {
        assertEquals(word, CHINESE.text(key));
    }

    @ParameterizedTest
    @CsvSource({
        "待料, 缺料|断料|等料|饥饿|等待来料|待件",
        "堵料, 阻塞|堵塞|受阻|被堵|堵住|满料",
        "计划停机, 计划停止|计划内停|计划性停|计划停工",
        "短停, 微停|小停|短时停|短暂停|瞬停|短暂的停",
        "通信中断, 失联|断线|断联|断开连接|失去联系|无通信|无联系|通讯",
        "小时产量, 每小时产量|时产量|每小时产出|吞吐|产出率",
        "直通率, 滚动合格率|滚动良率|流通合格率|累积良率|一次通过率",
        "生产周期, 交付周期|提前期|制造周期|前置时间|交货期",
        "已发货, 已出货|已交付|已出厂|已运出|出货",
        "监控视图, 监视视图|观察视图|观看",
        "数据风暴, 洪泛|泛滥|洪水|数据洪|消息风暴",
        "急停, 紧急停|急停止"
    })
    void noTextUsesAnotherWord(String word, String others) {
        var other = Pattern.compile(others);
        var found = texts().filter(text -> other.matcher(text.replace(word, "")).find())
                .toList();

        assertEquals(List.of(), found, word);
    }

    @ParameterizedTest
    @EnumSource(SourceStatus.State.class)
    void stateOfASourceHasOneWordEverywhere(SourceStatus.State state) {
        var name = state.name().toLowerCase(Locale.ROOT);

        assertEquals(CHINESE.text("source." + name), CHINESE.text("health.state." + name));
    }

    @ParameterizedTest
    @CsvSource({"trunk harness, 躯干线束", "bus hub, 总线集线器", "e-stop, 急停"})
    void partOfTheHumanoidHasItsWordInTheBenchmarkLine(String english, String chinese) throws IOException {
        var names = NAME.matcher(Files.readString(BENCHMARK))
                .results()
                .filter(name -> Pattern.compile("\\b" + english)
                        .matcher(name.group(1).toLowerCase(Locale.ROOT))
                        .find())
                .toList();

        assertFalse(names.isEmpty());
        assertEquals(
                List.of(),
                names.stream()
                        .filter(name -> !name.group(2).contains(chinese))
                        .map(name -> name.group())
                        .toList());
    }

    @Test
    void noChineseTextIsLeftInEnglish() {
        var english = new TreeSet<String>();
        for (var bundle : InterfaceText.BUNDLES) {
            var chinese = InterfaceText.bundle(bundle, Language.CHINESE);
            chinese.keySet().stream()
                    .filter(key -> Pattern.compile("[a-z]{3,} [a-z]{2,} [a-z]{2,}")
                            .matcher(chinese.getString(key))
                            .find())
                    .forEach(english::add);
        }

        assertEquals(new TreeSet<>(), english);
    }

    private static Stream<String> texts() {
        return InterfaceText.BUNDLES.stream()
                .map(bundle -> InterfaceText.bundle(bundle, Language.CHINESE))
                .flatMap(bundle -> bundle.keySet().stream().map(key -> key + "=" + bundle.getString(key)));
    }
}
