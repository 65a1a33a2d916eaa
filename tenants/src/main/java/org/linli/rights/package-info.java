/**
 * Data rights 数据权责: who may do what with whose data, for what, until when, and on which clause (000
 * §7.2 f, §10.1).
 *
 * <p>The operation mode of a community picks a matrix (a pack); a contract's clauses refine it; an
 * approved application opens what the matrix asks for; floors hold whatever was agreed. {@link
 * org.linli.rights.boundary.Rights} answers a question in memory. {@link
 * org.linli.rights.boundary.Gate} is the only door through which somebody reads another tenant's
 * rows: it decides, writes the answer to a sealed log, and only then opens. Every answer names the
 * clause it rests on.
 */
package org.linli.rights;
