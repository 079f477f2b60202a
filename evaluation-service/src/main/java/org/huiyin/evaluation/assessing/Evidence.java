package org.huiyin.evaluation.assessing;

import java.util.List;
import org.huiyin.evaluation.assessment.CardsInForce;
import org.huiyin.evaluation.assessment.Subject;
import org.huiyin.evaluation.caseload.Caseload;

/** All that a run is computed from, besides the rules. */
record Evidence(List<Subject> subjects, Caseload caseload, CardsInForce cards, EventSet events) {}
