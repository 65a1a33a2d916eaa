package org.linli.organisations.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.packs.Text;

/**
 * What an organisation answers for, or did.
 *
 * @param subject id of the data asset
 * @param title as it was called when the organisation was named
 * @param post through which; empty for the organisation as such
 * @param until empty while it does
 * @param by who named it
 */
public record ChargeRow(
    UUID unit,
    String unitName,
    String subject,
    Text title,
    Optional<String> post,
    Instant since,
    Optional<Instant> until,
    String by) {}
