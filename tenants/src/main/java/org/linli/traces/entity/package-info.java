/** How a trace is written. */
package org.linli.traces.entity;
