/**
 * What neighbouring communities do together 邻里互通 (001 §5.4.4): an activity that one community holds
 * is offered to others of the city; where their clerks agree, residents of all of them sign up, ask
 * and answer.
 *
 * <p>Each community keeps rows of its own and reads no others. What goes over is brought by a deed
 * of whoever it belongs to: a community tells title, text, place and times of its activity and its
 * own name, which are public; a resident gives the own name to the host, having agreed to that, and
 * each time the data-rights gate of the resident's community is asked whether it may leave. The
 * account stays at home. Others see the name that somebody chose to show. What came from elsewhere
 * is deleted when the activity ends, when the community withdraws, and when the person leaves.
 * Street, district and city see figures.
 */
package org.linli.neighbours;
