/** The drawing of a process, as the server speaks with it. */
package org.linli.look.bpmn;
