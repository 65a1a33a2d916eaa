/**
 * News among the servers of an installation 节点间消息: what changed on one of them refreshes the open
 * screens of all.
 *
 * <p>News carry which community changed and in what, never what it holds now: each server looks for
 * itself, with the rights of whoever looks. They go through the broker, merged for half a second,
 * and one that is lost costs a screen a look of its own and no data.
 */
package org.linli.relay;
