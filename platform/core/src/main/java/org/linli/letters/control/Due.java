package org.linli.letters.control;

import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/** A letter that is looked at now. */
record Due(UUID letter, TenantId tenant) {}
