/** What a stream may do, told to the broker; and what it sent, taken in. */
package org.linli.streams.control;
