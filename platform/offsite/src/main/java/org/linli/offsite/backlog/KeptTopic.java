package org.linli.offsite.backlog;

import java.util.List;

/**
 * A topic as it has to be made again where it is gone.
 *
 * @param name without a partition
 * @param partitions 0 for none
 * @param subscriptions those for which something waits; without them it would be thrown away
 */
record KeptTopic(String name, int partitions, List<String> subscriptions) {}
