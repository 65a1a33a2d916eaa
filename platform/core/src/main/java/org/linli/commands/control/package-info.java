/** The rows, the check against the model, the topics and the clock. */
package org.linli.commands.control;
