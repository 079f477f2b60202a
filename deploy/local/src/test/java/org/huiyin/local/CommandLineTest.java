package org.huiyin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void nothingMeansStart() {
        assertThat(CommandLine.parse()).isEqualTo(new CommandLine("start", List.of(), Map.of()));
    }

    @Test
    void optionsMayStandAnywhereAndBeWrittenBothWays() {
        CommandLine line = CommandLine.parse("--port-offset", "100", "token", "handler", "--url=http://x=y");

        assertThat(line.command()).isEqualTo("token");
        assertThat(line.word(0)).contains("handler");
        assertThat(line.option("port-offset", 0)).isEqualTo(100);
        assertThat(line.option("url")).contains("http://x=y");
    }

    @Test
    void helpIsUnderstoodInEveryCustomaryForm() {
        assertThat(CommandLine.parse("--help").command()).isEqualTo("help");
        assertThat(CommandLine.parse("-h").command()).isEqualTo("help");
        assertThat(CommandLine.parse("help").command()).isEqualTo("help");
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertThatThrownBy(() -> CommandLine.parse("smoke", "--intake"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--intake");
    }

    @Test
    void aMistypedOptionIsRefused() {
        assertThatThrownBy(() -> CommandLine.parse("smoke", "--intke", "x").allowOptions("intake"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--intke");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThat(CommandLine.parse("demo").number(0, 200)).isEqualTo(200);
        assertThat(CommandLine.parse("demo", "7").number(0, 200)).isEqualTo(7);
        assertThatThrownBy(() -> CommandLine.parse("demo", "many").number(0, 200))
                .isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> CommandLine.parse("demo", "-3").number(0, 200)).isInstanceOf(Trouble.class);
    }

    @Test
    void aShareIsAboveNothingAndAtMostAll() {
        assertThat(CommandLine.share("0.02")).isEqualTo(0.02);
        assertThat(CommandLine.share("1")).isEqualTo(1.0);
        for (String wrong : List.of("0", "1.5", "-1", "half", "NaN")) {
            assertThatThrownBy(() -> CommandLine.share(wrong))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(wrong);
        }
    }
}
