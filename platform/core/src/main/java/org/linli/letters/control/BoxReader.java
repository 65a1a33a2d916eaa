package org.linli.letters.control;

import java.util.UUID;

/**
 * Whose box something is laid into.
 *
 * @param code the division or community that the account belongs to; null for an enterprise's
 * @param organisation the enterprise; null where the account has a division
 */
record BoxReader(UUID account, String code, String organisation) {}
