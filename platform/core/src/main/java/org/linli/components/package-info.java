/**
 * Components 组件: capability of others that is plugged in and reused (000 §8.2 g, 003 §3.2.3.4).
 *
 * <p>Services, agents, models and data services are proposed with their contract, looked at, and
 * admitted by the bureau; what a component reads must lie within what its owner may have. Who calls
 * one does so through the platform, by one interface for all: the call names community and
 * scenario, what is sent passes the data-rights gate as if the owner had asked for it, and a log
 * tells what went there. One timer looks after the health of all of them.
 */
package org.linli.components;
