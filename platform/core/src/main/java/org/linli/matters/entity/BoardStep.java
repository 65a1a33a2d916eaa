package org.linli.matters.entity;

import java.util.List;

/**
 * An open step on the board, in whosever hands.
 *
 * @param holder who has it in hand; null while it is offered
 * @param roles to whose holders it is or was offered
 */
public record BoardStep(WorkItem step, String holder, List<String> roles) {}
