package org.huiyin.evaluation.exporting;

import java.util.List;
import java.util.stream.Stream;
import org.huiyin.evaluation.method.performance.SectionCases;
import org.huiyin.evaluation.method.problems.SectionClusters;

/** The inputs of a run as tables. A cell is a text, or a number with all its digits. */
public enum InputTable {
    /** Ledger A: cases that are alike, by section. */
    CASES(List.of("科室 / section", "分层 / stratum", "损失 / loss", "权重 / weight", "件数 / count")) {
        @Override
        Stream<List<Object>> rows(RunInputs inputs) {
            return inputs.performance().stream().flatMap(InputTable::cases);
        }
    },
    /** Ledger A: what else decides whether a section is ranked. */
    SECTIONS(List.of("科室 / section", "诉求人数 / complainants", "回访覆盖率 / followUpCoverage")) {
        @Override
        Stream<List<Object>> rows(RunInputs inputs) {
            return inputs.performance().stream()
                    .map(section -> List.of(section.id(), section.complainants(), section.followUpCoverage()));
        }
    },
    /** Ledger B: one row a cluster; a section without any has one row without points. */
    PROBLEMS(List.of("科室 / section", "案件权重 / caseWeight", "问题分值 / points")) {
        @Override
        Stream<List<Object>> rows(RunInputs inputs) {
            return inputs.problems().stream().flatMap(InputTable::clusters);
        }
    };

    private final List<String> head;

    InputTable(List<String> head) {
        this.head = head;
    }

    /** Names of the columns in Chinese and English. */
    public List<String> head() {
        return head;
    }

    abstract Stream<List<Object>> rows(RunInputs inputs);

    private static Stream<List<Object>> cases(SectionCases section) {
        return section.cases().stream()
                .map(like -> List.of(section.id(), like.stratum(), like.loss(), like.weight(), like.count()));
    }

    private static Stream<List<Object>> clusters(SectionClusters section) {
        return section.clusters().isEmpty()
                ? Stream.of(List.of(section.id(), section.caseWeight(), ""))
                : section.clusters().stream().map(points -> List.of(section.id(), section.caseWeight(), points));
    }
}
