package linetwin.core.sim;

/** Queues before stations and stores between routes, and who waits at them: for room, or for parts. */
final class Stocks {
    /** Units in the queue of each station, and in each store. */
    final Chains queues;

    final Chains stores;
    /** Places that hold a finished unit for want of room in a queue or a store. */
    final Chains atQueue;

    final Chains atStore;
    /** Places that wait for parts of a store. */
    final Chains waiting;
    /** How many places of each station look for a unit and find none. */
    final int[] starved;

    private final LinePlan line;

    Stocks(LinePlan line, Units units) {
        this.line = line;
        int stations = line.stations.size();
        queues = new Chains(stations, units.links);
        stores = new Chains(line.stores.size(), units.links);
        var places = new Chains.Links(line.places());
        atQueue = new Chains(stations, places);
        atStore = new Chains(line.stores.size(), places);
        waiting = new Chains(line.stores.size(), places);
        starved = new int[stations];
    }

    boolean hasRoom(int queue) {
        return queues.size(queue) < line.stations.get(queue).spec().queueBefore();
    }

    boolean storeHasRoom(int store) {
        return stores.size(store) < line.stores.get(store).capacity();
    }

    /** Where places of this station wait when there is no room ahead. */
    Chains blockedBy(StationPlan station) {
        return station.next() == Chains.NONE ? atStore : atQueue;
    }
}
