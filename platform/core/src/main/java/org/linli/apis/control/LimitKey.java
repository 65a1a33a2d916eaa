package org.linli.apis.control;

import org.linli.apis.entity.LimitKind;

/**
 * What a limit holds for.
 *
 * @param target empty for all of the kind that have none of their own
 */
public record LimitKey(LimitKind kind, String target) {}
