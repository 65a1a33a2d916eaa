/** What may be a plan. */
package org.linli.plans.control;
