/**
 * The security register 安全台账: whatever a clause wants recorded, looked at regularly, followed until
 * it is closed, or counted. Systems with their grade 定级备案, tests and what they found, plans and
 * drills, policies before something goes live, training, incidents, conformity of equipment.
 *
 * <p>Packs say what kinds there are, which fields each has, who keeps it, how often it is looked at
 * anew, and by which figure it is judged; nothing of that is code. The city, a community and an
 * enterprise each keep their own entries; those above a community see its sums, and an enterprise
 * reads what is kept about it. That an entry is due or overdue is told by its day and needs no
 * timer.
 */
package org.linli.assurance;
