/**
 * An operator's page: the communities it works in and what it may see of each, its contracts with
 * their data clauses in words, the applications for data that it has to decide and those it made,
 * and readings through the data-rights gate.
 */
package org.linli.ui.operator;
