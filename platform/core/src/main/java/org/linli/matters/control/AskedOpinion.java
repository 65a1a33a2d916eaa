package org.linli.matters.control;

import java.util.UUID;

/** Who asked whom about which step. */
record AskedOpinion(UUID id, UUID matter, String node, UUID account, UUID askedBy) {}
