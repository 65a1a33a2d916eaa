/** The flow, dispatching, deadlines, photographs. */
package org.linli.cases.control;
