package org.linli.apis.boundary;

import java.time.Instant;
import java.util.Set;
import org.linli.apis.entity.ApiState;
import org.linli.packs.Text;

/**
 * An interface of the catalogue.
 *
 * @param outside whether somebody else serves it: a component's, an enterprise's
 * @param verb null for one of outside
 * @param path address of one of outside
 * @param permissions the words that the work behind asks for; empty for one of outside
 * @param grantable whether an application may be granted it
 * @param held whether the asking account may call it
 * @param reason why it is hidden or closed, or null
 * @param owner who serves one of outside
 * @param contract where one of outside is described
 * @param changedAt null where nobody changed anything
 */
public record ApiRow(
    String id,
    boolean outside,
    String verb,
    String path,
    String title,
    String group,
    Text groupName,
    ApiState state,
    Set<String> permissions,
    boolean grantable,
    boolean held,
    String reason,
    String owner,
    String contract,
    Instant changedAt,
    String changedBy) {}
