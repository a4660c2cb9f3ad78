package linetwin.core.kpi.capacity;

import linetwin.core.layout.StationSpec;

/** Model of the demand of units at stations: nominal, or with losses. */
interface DemandModel {
    OperationDemand of(StationSpec station);
}
