/**
 * The same request sent again is done once (请求幂等). Whoever lost the answer, because the line broke
 * or a server was killed, cannot know whether what was asked was done, and asks again: with the
 * same {@code Idempotency-Key} it gets the answer that was lost.
 *
 * <p>Each change that a request makes leaves a mark in its own transaction: both are there, or
 * neither. It begins in {@link org.linli.repeats.boundary.Sending}, which the door binds, and
 * {@link org.linli.repeats.boundary.Repeats}, which the guard before every facade asks.
 */
package org.linli.repeats;
