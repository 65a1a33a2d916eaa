package org.linli.abuse.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.abuse.entity.Brake;
import org.linli.abuse.entity.Gravity;
import org.linli.abuse.entity.Handler;
import org.linli.abuse.entity.Means;
import org.linli.abuse.entity.Measure;
import org.linli.abuse.entity.RuleKind;
import org.linli.abuse.entity.Target;
import org.linli.abuse.entity.Verdict;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.DivisionCode;

/**
 * A finding, which is a case from its first moment.
 *
 * @param ruleName in words; the rule's id where the pack has it no more
 * @param party for which the account acts
 * @param organisation its name; the enterprise, the department or the division
 * @param target what is stopped; null where nothing is
 * @param means with what it was done, where just that is stopped or was before somebody widened the
 *     stop; empty otherwise
 * @param subject the asset or list that it is about; empty for none in particular
 * @param usual what was usual; null where that is not asked
 * @param bound from where on it is too much
 * @param code the division in which all of it lies
 * @param operator whose data it is besides; null for nobody's
 * @param overdue whether somebody should have decided by now
 */
public record FindingRow(
    UUID id,
    String rule,
    int ruleVersion,
    Text ruleName,
    RuleKind kind,
    Gravity gravity,
    Measure measure,
    Target target,
    List<Means> means,
    Integer pace,
    UUID account,
    String username,
    Party party,
    String organisation,
    String subject,
    Instant from,
    Instant until,
    double measured,
    Double usual,
    double bound,
    Instant foundAt,
    Instant dueAt,
    boolean overdue,
    DivisionCode code,
    String operator,
    Handler handler,
    Brake brake,
    Verdict verdict,
    Instant decidedAt,
    String decider,
    String note,
    Instant releasedAt,
    String releaser,
    String releaseNote) {}
