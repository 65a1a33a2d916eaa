/**
 * Looks 数据使用记录: who looked at a community's data, told to those whom the data is about (000 §7.2 f,
 * 002 §5.5).
 *
 * <p>The data-rights gate writes every read across tenants and tiers down; this room turns its log
 * towards the resident and the community clerk. Both see which party looked at what, when, for
 * which purpose, with which answer and on which clause; never which person. A resident sees what
 * concerns the whole community and what concerns the own home since moving in, and nothing of any
 * other home.
 */
package org.linli.looks;
