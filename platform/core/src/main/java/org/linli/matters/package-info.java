/**
 * Matters 事项: what somebody asks for or reports, of every kind, from repair to approval.
 *
 * <p>A kind is a process of {@link org.linli.processes} with a form beside it: which fields, who
 * writes them at which step, who may read them, in which data level. A matter is one run of it,
 * with a number that people can say, a place, an applicant (or none, where the kind allows it) and
 * a time by which it should be over. Its state is its process's; what is done beside the steps,
 * taken, given back, passed on, urged, suspended, stays written down with its reason.
 */
package org.linli.matters;
