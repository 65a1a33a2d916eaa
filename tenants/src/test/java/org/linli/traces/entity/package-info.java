/** How a trace is read and written. */
package org.linli.traces.entity;
