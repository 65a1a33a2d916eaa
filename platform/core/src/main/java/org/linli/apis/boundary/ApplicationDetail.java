package org.linli.apis.boundary;

import java.util.List;
import org.linli.identity.boundary.ApplicationKey;

/** An application with what it may call, by which keys, and which rules it follows. */
public record ApplicationDetail(
    ApplicationRow row,
    List<GrantRow> grants,
    List<ApplicationKey> keys,
    List<CheckRow> checklist) {}
