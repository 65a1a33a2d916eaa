/** What may be a plan, and how it is kept and read. */
package org.linli.plans.control;
