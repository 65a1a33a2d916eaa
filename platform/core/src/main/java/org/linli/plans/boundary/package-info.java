/** What others use: the plans, and the board. */
package org.linli.plans.boundary;
