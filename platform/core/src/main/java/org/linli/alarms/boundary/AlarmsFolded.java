package org.linli.alarms.boundary;

import java.util.List;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * Many alarms of one kind in one building became one: told once, when the storm is known for one,
 * in the transaction that stores it. What was begun for the others goes on for the first alone.
 *
 * @param head the first alarm, which stands for all
 * @param others those that were raised beside it before anybody knew
 */
public record AlarmsFolded(TenantId tenant, UUID fold, UUID head, List<UUID> others) {}
