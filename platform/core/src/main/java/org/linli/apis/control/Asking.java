package org.linli.apis.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.access.entity.Caller;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.Environment;

/**
 * What the checklist looks at.
 *
 * @param grants how many interfaces and groups are asked for or granted
 * @param asked the interfaces that these mean, group by group
 * @param owner as whom it calls; empty where the account is shut or stopped, and may do nothing
 */
public record Asking(
    String purpose,
    String contact,
    String contactPhone,
    Environment environment,
    String addresses,
    int grants,
    List<List<ApiFacts>> asked,
    Set<String> declared,
    Optional<Caller> owner) {}
