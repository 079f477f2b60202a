package org.huiyin.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.service.identity.Actor;
import org.junit.jupiter.api.Test;

class TwoPersonsTest {
    private static final List<String> ROLES = List.of(
            "complainant",
            "intake-clerk",
            "dispatcher",
            "handler",
            "leader",
            "supervisor",
            "evaluator",
            "commission",
            "analyst",
            "auditor",
            "admin",
            "partner");

    @Test
    void anotherPersonOfTheRightRoleDecidesAndNobodyElse() {
        check(TwoPersons.RULE);
    }

    @Test
    void anApprovalThatComparesNobodyWouldBeNoticed() {
        TwoPersons sabotaged = (act, askedBy, decider) ->
                act.mayBeDecidedBy(decider.roles()) ? Optional.empty() : Optional.of(TwoPersons.No.NOT_YOUR_ROLE);

        assertThatThrownBy(() -> check(sabotaged))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("first decides");
    }

    private static void check(TwoPersons rule) {
        List<String> wrong = new ArrayList<>();
        for (TwoPersonAct act : TwoPersonAct.values()) {
            for (String asker : ROLES) {
                for (String decider : ROLES) {
                    boolean may = act.mayBeDecidedBy(Set.of(decider));
                    note(wrong, "another decides", may == allowed(rule, act, "second", Set.of(decider)));
                    note(wrong, "first decides", !allowed(rule, act, "first", new HashSet<>(List.of(asker, decider))));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void note(List<String> wrong, String what, boolean right) {
        if (!right) {
            wrong.add(what);
        }
    }

    private static boolean allowed(TwoPersons rule, TwoPersonAct act, String who, Set<String> roles) {
        return rule.decide(act, "first", new Actor(who, roles, Set.of(), Set.of()))
                .isEmpty();
    }

    @Test
    void noRoleBothAsksAndDecides() {
        for (TwoPersonAct act : TwoPersonAct.values()) {
            assertThat(ROLES).noneMatch(role -> act.mayBeAskedBy(Set.of(role)) && act.mayBeDecidedBy(Set.of(role)));
        }
    }
}
