/**
 * How the platform itself fares 平台运行状态: its parts and versions, its backlog, its memory, for those
 * who keep it running (000 §10.2, 001 §6.2.7). It tells nothing of what stands in a tenant's rows.
 */
package org.linli.health;
