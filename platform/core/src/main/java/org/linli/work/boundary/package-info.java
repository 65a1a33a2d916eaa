/** Scheduling, and what a worker implements. */
package org.linli.work.boundary;
