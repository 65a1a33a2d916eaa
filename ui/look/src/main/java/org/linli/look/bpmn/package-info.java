/** Processes drawn by bpmn-js: changed within our subset, or looked at with marks and heat. */
package org.linli.look.bpmn;
