import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  /** The day the house works on: the picker opens there, not on the machine's date. */
  today: string;
  id?: string;
  clearable?: boolean;
  week?: boolean;
  off?: (day: string) => boolean;
  status?: 'error';
  width?: number | string;
  'aria-describedby'?: string;
}

/** A civil day as ISO text, picked or typed. */
export function DayField({
  label,
  value,
  onChange,
  today,
  id,
  clearable = true,
  week = false,
  off,
  status,
  width = 150,
  ...aria
}: Props) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      {...(status === undefined ? {} : { status })}
      {...aria}
      aria-label={label}
      placeholder={label}
      style={{ width }}
      allowClear={clearable}
      showNow={false}
      {...(week ? { picker: 'week' as const } : { format: 'YYYY-MM-DD' })}
      value={value ? dayjs(value) : null}
      defaultPickerValue={dayjs(today)}
      disabledDate={(date) => off?.(date.format('YYYY-MM-DD')) ?? false}
      onChange={(date) => onChange((Array.isArray(date) ? date[0] : date)?.format('YYYY-MM-DD'))}
    />
  );
}
