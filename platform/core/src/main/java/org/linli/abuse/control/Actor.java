package org.linli.abuse.control;

import java.util.UUID;
import org.linli.rights.entity.Party;

/**
 * Who does it, as the log names them.
 *
 * @param organisation an enterprise's or department's id, else the code of the division
 */
record Actor(UUID account, String username, Party party, String organisation) {}
