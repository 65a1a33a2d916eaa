/**
 * The register of servers 节点登记 (000 §6.2 c 3): each server says every half minute that it is there,
 * what it does and what it carries. Servers join by starting and leave by stopping; nobody writes
 * them down. One that falls silent is seen to be late by whoever reads the register, and when it
 * comes back, itself or as a new process on the same machine, that is recorded: from when to when,
 * and why.
 */
package org.linli.servers;
