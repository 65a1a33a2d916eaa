/**
 * Data exchange 数据交换: how systems of departments, operators and developers get the data of
 * communities (000 §7.2 e, 003 §3.2.3.3).
 *
 * <p>A consumer is registered and proves itself by signing every request. It pulls pages of an
 * asset of the catalogue; each page passes the data-rights gate, is digested and signed, and is
 * written to a log before it leaves. What it subscribed to is brought to it, at least once and in
 * the order of change, in the format of its registration. The log is a chain of plain hashes: who
 * holds its head finds out, without any key of ours, that an entry was taken out or changed.
 */
package org.linli.exchange;
